package io.shucheng.search.persistence.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Parts a run of Chinese characters into words by the dictionary. Characters that the dictionary
 * leaves alone one after the other stay together: they are most often a name it does not know.
 */
public final class ChineseSegments {

  private final Queue<HMMChineseTokenizer> idle = new ConcurrentLinkedQueue<>();

  /** The segments of a run of characters, stop words left out unless there is nothing else. */
  public List<List<Word>> of(List<Word> run) {
    List<List<Word>> segments = new ArrayList<>();
    List<Word> alone = new ArrayList<>();
    int at = 0;
    for (int length : lengths(run)) {
      List<Word> segment = run.subList(at, at + length);
      at += length;
      if (length == 1 && !StopWords.contains(segment.getFirst())) {
        alone.addAll(segment);
        continue;
      }
      if (!alone.isEmpty()) {
        segments.add(List.copyOf(alone));
        alone.clear();
      }
      if (length > 1) {
        segments.add(List.copyOf(segment));
      }
    }
    if (!alone.isEmpty()) {
      segments.add(List.copyOf(alone));
    }
    return segments.isEmpty() ? List.of(run) : segments;
  }

  /** How many characters each word of the dictionary takes. */
  private List<Integer> lengths(List<Word> run) {
    String text = run.stream().map(Word::form).collect(Collectors.joining());
    if (text.length() != run.size()) {
      return List.of(run.size());
    }
    HMMChineseTokenizer tokens = idle.poll();
    if (tokens == null) {
      tokens = new HMMChineseTokenizer();
    }
    try {
      List<Integer> lengths = new ArrayList<>();
      OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
      int end = 0;
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        for (; end < offsets.startOffset(); end++) {
          lengths.add(1);
        }
        lengths.add(offsets.endOffset() - end);
        end = offsets.endOffset();
      }
      tokens.end();
      tokens.close();
      for (; end < text.length(); end++) {
        lengths.add(1);
      }
      idle.add(tokens);
      return lengths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
