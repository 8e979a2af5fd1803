// Block by block: what the other side has against what I have, and the choice between the two or both.
import type { BlockChoice, BlockUpdate } from '@gongyan/shared/lesson/collective/collective.contract';
import { diffDocuments } from '@gongyan/shared/document/diff/document.diff';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DiffView } from '../../document/version/DiffView';
import '../../document/version/version.css';
import './collective.css';

export type Chosen = Readonly<Record<string, BlockChoice>>;
export type Side = 'update' | 'idea';

const docOf = (node: JsonNode | null): JsonNode => ({ type: 'doc', content: node === null ? [] : [node] });

/** A merge is offered where both sides changed something. */
export const choicesOf = ({ kind, mine, theirs }: BlockUpdate): readonly BlockChoice[] => (kind === 'both' && mine !== null && theirs !== null ? ['take', 'merge', 'keep'] : ['take', 'keep']);

interface OneProps {
  readonly update: BlockUpdate;
  readonly side: Side;
  /** Null: only to be looked at. */
  readonly choice: BlockChoice | null;
  readonly onChoose: (choice: BlockChoice) => void;
}

const useWordOf = (side: Side) => {
  const { t } = useTranslation('collective');
  return (choice: BlockChoice): string => (side === 'update' ? t(`blocks.${choice}`) : t(`blocks.idea.${choice}`));
};

const One = ({ update, side, choice, onChoose }: OneProps) => {
  const { t } = useTranslation('collective');
  const word = useWordOf(side);
  const shown = choice === 'merge' ? update.merged : update.theirs;
  const changes = useMemo(() => diffDocuments(docOf(update.mine), docOf(shown)), [update.mine, shown]);
  const said = side === 'update' ? (update.kind === 'both' ? 'both' : 'theirs') : (update.kind === 'both' ? 'ideaBoth' : 'ideaTheirs');
  return (
    <li className="block-choice">
      <div className="row wrap spread">
        <h3>{update.title} <span className={update.kind === 'both' ? 'badge warning' : 'badge'}>{t(`blocks.${said}`)}</span></h3>
        {choice !== null && (
          <div className="block-radios" role="radiogroup" aria-label={t('blocks.choice', { title: update.title })}>
            {choicesOf(update).map((one) => (
              <label key={one} className={one === choice ? 'block-radio on' : 'block-radio'}>
                <input type="radio" name={update.block} checked={one === choice} onChange={() => onChoose(one)} />{word(one)}
              </label>
            ))}
          </div>
        )}
      </div>
      {update.theirs === null && <p className="small soft">{t('blocks.gone')}</p>}
      {update.mine === null && <p className="small soft">{t('blocks.came')}</p>}
      <div className={choice === 'keep' ? 'block-diff is-left' : 'block-diff'}><DiffView changes={changes} /></div>
    </li>
  );
};

interface BlockChoicesProps {
  readonly updates: readonly BlockUpdate[];
  readonly side: Side;
  /** Null: only to be looked at. */
  readonly chosen: Chosen | null;
  readonly onChange: (chosen: Chosen) => void;
}

export const BlockChoices = ({ updates, side, chosen, onChange }: BlockChoicesProps) => {
  const { t } = useTranslation('collective');
  return (
    <>
      <p className="small soft">{t('blocks.legend')}</p>
      <ul className="blocks">
        {updates.map((update) => <One key={update.block} update={update} side={side} choice={chosen === null ? null : (chosen[update.block] ?? 'keep')} onChoose={(choice) => onChange({ ...chosen, [update.block]: choice })} />)}
      </ul>
    </>
  );
};

/** For all at once; a merge where there is nothing to merge is a taking. */
export const all = (updates: readonly BlockUpdate[], wanted: BlockChoice): Chosen =>
  Object.fromEntries(updates.map((update) => [update.block, choicesOf(update).includes(wanted) ? wanted : 'take']));

export const sent = (updates: readonly BlockUpdate[], chosen: Chosen) => ({ choices: updates.map(({ block, print }) => ({ block, print, choice: chosen[block] ?? ('keep' as const) })) });
