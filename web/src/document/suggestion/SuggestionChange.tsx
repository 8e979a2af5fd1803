// What a suggestion changes, in a line: some words that stay, those that would go, those that would come.
import { wordChange } from '@gongyan/shared/document/suggestion/suggestion.rules';
import { useTranslation } from 'react-i18next';

const AROUND = 8;
const tailOf = (text: string): string => (text.length > AROUND ? `…${[...text].slice(-AROUND).join('')}` : text);
const headOf = (text: string): string => (text.length > AROUND ? `${[...text].slice(0, AROUND).join('')}…` : text);

interface SuggestionChangeProps {
  readonly words: string;
  readonly replacement: string;
  /** What stands around these words. */
  readonly around?: { readonly before: string; readonly after: string } | undefined;
}

export const SuggestionChange = ({ words, replacement, around = { before: '', after: '' } }: SuggestionChangeProps) => {
  const { t } = useTranslation('suggestion');
  const { before, removed, inserted } = wordChange(words, replacement);
  return (
    <>
      <span className="soft">{tailOf(around.before + words.slice(0, before))}</span>
      {removed !== '' && <del>{removed}</del>}
      {inserted !== '' && <><span className="only-read">{t(removed === '' ? 'spoken.insert' : 'spoken.change')}</span><ins>{inserted}</ins><span className="only-read">{t('spoken.end')}</span></>}
      {inserted === '' && removed !== '' && <span className="only-read">{t('spoken.remove')}</span>}
      <span className="soft">{headOf(words.slice(before + removed.length) + around.after)}</span>
    </>
  );
};
