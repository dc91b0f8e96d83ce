package io.shucheng.catalog.feeds.onix;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.owasp.html.Encoding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Goes through an XML file and builds one element at a time. No DTD is read, fetched or expanded;
 * the character entities that ONIX' DTD declares are known here. For one thread.
 */
final class XmlElements implements AutoCloseable {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Far above any product; what is larger is no ONIX. */
  private static final int MOST_CHARACTERS = 8 << 20;

  private static final int MOST_DEPTH = 64;

  /** What a node takes in the heap whatever it holds, in characters. */
  private static final int NODE_COST = 64;

  /** Limits of the JDK that count even the references that every XML knows, over the whole file. */
  private static final List<String> ENTITY_LIMITS =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

  private final XMLStreamReader xml;
  private final DocumentBuilder documents = documents();

  XmlElements(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // no entity is expanded, so nothing can grow behind them
    ENTITY_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
    xml = factory.createXMLStreamReader(text);
  }

  /** Moves to the root element and gives its name without a prefix. */
  String root() throws XMLStreamException {
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      xml.next();
    }
    return name();
  }

  /** An attribute of the element that begins here; empty where it has none of this name. */
  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  long line() {
    return xml.getLocation().getLineNumber();
  }

  /** Moves to the next child of the root; false behind the last. */
  boolean nextChild() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        // whatever follows the root must not be there
        while (xml.hasNext()) {
          xml.next();
        }
        return false;
      }
    }
    return false;
  }

  /** The name of the element that begins here. */
  String name() {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Builds the element that begins here, and moves to its end. */
  Element element() throws XMLStreamException {
    Document document = documents.newDocument();
    Element top = begin(document);
    Node here = top;
    int depth = 1;
    long characters = cost();
    while (depth > 0) {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          characters += cost();
          here = here.appendChild(begin(document));
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          here = depth == 0 ? here : here.getParentNode();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          characters += NODE_COST + xml.getTextLength();
          here.appendChild(document.createTextNode(readable(xml.getText())));
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          characters += NODE_COST + xml.getLocalName().length();
          here.appendChild(document.createTextNode(entity(xml.getLocalName())));
        }
        default -> {
          // comments and processing instructions say nothing of the book
        }
      }
      if (depth > MOST_DEPTH || characters > MOST_CHARACTERS) {
        throw new XMLStreamException("the element is larger than any product", xml.getLocation());
      }
    }
    return top;
  }

  @Override
  public void close() throws XMLStreamException {
    xml.close();
  }

  /** What the element that begins here adds to a product's size, but for its content. */
  private long cost() {
    long cost = NODE_COST;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      cost += NODE_COST + xml.getAttributeLocalName(i).length() + xml.getAttributeValue(i).length();
    }
    return cost;
  }

  private Element begin(Document document) {
    Element element = document.createElement(name());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (!name.startsWith("xmlns")) {
        element.setAttribute(name.substring(name.indexOf(':') + 1), xml.getAttributeValue(i));
      }
    }
    return element;
  }

  /** HTML's names, which hold those of ONIX' DTD; an unknown one stays as it is written. */
  private static String entity(String name) {
    return Encoding.decodeHtml("&" + name + ";", false);
  }

  /** C1 controls are windows-1252 that was taken for ISO-8859-1 on its way. */
  private static String readable(String text) {
    StringBuilder readable = null;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next >= 0x80 && next < 0xA0) {
        readable = readable == null ? new StringBuilder(text) : readable;
        byte[] one = {(byte) next};
        readable.setCharAt(i, WINDOWS_1252.decode(ByteBuffer.wrap(one)).charAt(0));
      }
    }
    return readable == null ? text : readable.toString();
  }

  private static DocumentBuilder documents() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java builds documents", e);
    }
  }
}
