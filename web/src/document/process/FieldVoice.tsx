// Tells people who do not see the page which field of the process table the caret has entered. Elements around
// the caret cannot do that: inside an editable text their names are not read.
import type { Editor } from '@tiptap/core';
import { useField } from './useField';

export const FieldVoice = ({ editor }: { editor: Editor }) => <p className="only-read" role="status">{useField(editor)}</p>;
