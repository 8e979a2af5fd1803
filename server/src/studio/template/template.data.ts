// The nine templates of the program: data beside it, in two tongues. Refuses to start with one that is not whole.
import { readFileSync } from 'node:fs';
import { Template, TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import type { TemplateSection } from '@gongyan/shared/document/document.lesson';

const Written = Template.omit({ kind: true, studioId: true, publishedAt: true }).strict();

const read = (kind: TemplateKind) => {
  const found = Written.parse(JSON.parse(readFileSync(new URL(`./data/${kind.replaceAll('_', '-')}.json`, import.meta.url), 'utf8')));
  if (found.id !== kind) throw new Error(`The template of ${kind} calls itself ${found.id}`);
  return { ...found, kind };
};

export const programTemplates = TemplateKind.options.map(read);

/** Documents are written in Chinese; the English words serve the English pages. */
export const sectionsOf = ({ sections }: Pick<Template, 'sections'>): readonly TemplateSection[] =>
  sections.map(({ key, zh, hintZh, required, hasMinutes, private: hidden }) => ({ key, title: zh, hint: hintZh, required, hasMinutes, private: hidden }));
