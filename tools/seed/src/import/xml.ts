import { SaxesParser } from 'saxes';
import { ImportRefused } from './refusal.ts';

/** An element without its namespace prefix: writers differ in `row` and `x:row`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  open?(element: Element): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function parserOf(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  const refuse = (code: 'document-type' | 'damaged-xml', detail?: string): never => {
    throw new ImportRefused(code, detail);
  };
  // No part of a workbook has a document type. Without one there are no entities but XML's own five.
  parser.on('doctype', () => refuse('document-type'));
  parser.on('error', error => refuse(/DOCTYPE|entity/i.test(error.message) ? 'document-type' : 'damaged-xml', error.message));
  parser.on('opentag', tag => handlers.open?.({ name: local(tag.name), attributes: tag.attributes as Record<string, string> }));
  parser.on('closetag', tag => handlers.close?.(local(tag.name)));
  parser.on('text', text => handlers.text?.(text));
  parser.on('cdata', text => handlers.text?.(text));
  return parser;
}

/** Reads one XML part as a stream. @throws {ImportRefused} `document-type`, `damaged-xml`, or what a handler throws */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = parserOf(handlers);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
}
