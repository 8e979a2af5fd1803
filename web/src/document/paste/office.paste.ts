// Pasting from Word and WPS. What cleans their HTML is fetched when the editor stands, so that opening one does not wait for it.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { code } from '../../platform/code';

type Clean = (html: string) => string;

export const OfficePaste = Extension.create({
  name: 'officePaste',
  addProseMirrorPlugins() {
    let clean: Clean = (html) => html;
    void code(() => import('./office.html'))().then(({ cleanOfficeHtml }) => { clean = cleanOfficeHtml; }, () => undefined);
    return [new Plugin({ key: new PluginKey('officePaste'), props: { transformPastedHTML: (html) => clean(html) } })];
  },
});
