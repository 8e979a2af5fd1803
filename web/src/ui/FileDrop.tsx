// Choosing one file, by click, keyboard or drop.
import { useState, type DragEvent } from 'react';
import './file-drop.css';
import { Icon } from './Icon';

interface FileDropProps {
  readonly busy: boolean;
  readonly word: string;
  readonly limits: string;
  /** Endings of names, as the browser's own dialog takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export const FileDrop = ({ busy, word, limits, accept, onFile }: FileDropProps) => {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    <label className={over ? 'drop over' : 'drop'} aria-busy={busy} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Icon name="upload" />
      <span className="strong" role="status">{word}</span>
      <span className="small soft">{limits}</span>
      <input type="file" className="only-read" accept={accept} disabled={busy} onChange={({ target }) => {
        const [file] = target.files ?? [];
        target.value = '';
        if (file !== undefined) onFile(file);
      }} />
    </label>
  );
};
