// Pictures that are pasted or dropped into the text go to the upload, not into the document.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Takes files and the position in the text where they belong. */
export type TakeFiles = (files: readonly File[], pos: number) => void;

const picturesOf = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
/** Word puts a picture of the copied text beside the text itself. */
const holdsText = (data: DataTransfer | null): boolean => (data?.getData('text/html') ?? '').replace(/<[^<>]+>|\s/g, '') !== '';

export const pictureFiles = (take: TakeFiles) =>
  Extension.create({
    name: 'pictureFiles',
    priority: 1_150,
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('pictureFiles'),
        props: {
          handlePaste: (view, event) => {
            const files = picturesOf(event.clipboardData);
            if (files.length === 0 || holdsText(event.clipboardData) || !view.editable) return false;
            take(files, view.state.selection.to);
            return true;
          },
          handleDrop: (view, event) => {
            const files = picturesOf(event.dataTransfer);
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (files.length === 0 || at === null || !view.editable) return false;
            event.preventDefault();
            take(files, at.pos);
            return true;
          },
        },
      }),
    ],
  });
