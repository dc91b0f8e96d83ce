package io.shucheng.catalog.domain;

import java.time.Instant;
import java.util.UUID;

/** Somebody of the staff wrote a field of a book. */
public record StaffEdit(BookField field, UUID account, Instant at) {}
