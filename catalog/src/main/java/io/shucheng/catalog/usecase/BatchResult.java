package io.shucheng.catalog.usecase;

import io.shucheng.catalog.domain.Rejection;
import java.util.List;

/** What became of a batch. */
record BatchResult(int accepted, int unchanged, List<Rejection> rejections) {}
