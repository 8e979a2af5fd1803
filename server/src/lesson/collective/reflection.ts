// Puts a 课后反思 into its section, one paragraph per line, behind whatever stands there; an empty line gives way.
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import * as Y from 'yjs';

const KEY = 'reflection';
const TITLE = '课后反思';

const elements = (parent: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] => parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
const isEmpty = (element: Y.XmlElement): boolean => element.nodeName === 'paragraph' && element.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);

const line = (name: string, text: string): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(0, [new Y.XmlText(text)]);
  return made;
};

const sectionIn = (root: Y.XmlFragment): Y.XmlElement => {
  const found = elements(root).find((section) => section.getAttribute('key') === KEY);
  if (found !== undefined) return found;
  const made = new Y.XmlElement('section');
  root.push([made]);
  made.setAttribute('key', KEY);
  made.push([line('sectionTitle', TITLE)]);
  return made;
};

export const addReflection = (ydoc: Y.Doc, text: string): void => {
  const section = sectionIn(ydoc.getXmlFragment(DOCUMENT_ROOT));
  const last = elements(section).at(-1);
  if (last !== undefined && isEmpty(last)) section.delete(section.length - 1, 1);
  const lines = text.split(/\r?\n/).map((one) => one.trim()).filter((one) => one !== '');
  section.push(lines.map((one) => line('paragraph', one)));
};
