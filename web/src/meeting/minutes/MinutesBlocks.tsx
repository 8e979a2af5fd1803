// The live blocks on the paper: what the room knows now, or what stood at the close.
import type { BlockContent, Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { Editor } from '@tiptap/core';
import { lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLivePlaces } from '../../document/paper/useLivePlaces';
import { code } from '../../platform/code';
import { clockText, dayText, plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import '../action/action.words';
import './minutes.css';

import './record.words';

type Of<Kind extends BlockContent['kind']> = Extract<BlockContent, { kind: Kind }>;

const Facts = ({ content: { theme, form, startsAt, endsAt, place, chair, speaker, recorder } }: { content: Of<'facts'> }) => {
  const { t } = useTranslation('record');
  const when = `${dayText(startsAt, useLanguage())}–${clockText(endsAt)}`;
  const facts = { theme, form, when, place, chair, speaker, recorder } as const;
  return (
    <dl className="live-facts">
      {(['theme', 'form', 'when', 'place', 'chair', 'speaker', 'recorder'] as const).filter((name) => facts[name] !== '').map((name) => <div key={name}><dt>{t(`block.facts.${name}`)}</dt><dd>{facts[name]}</dd></div>)}
    </dl>
  );
};

const Attendance = ({ content }: { content: Of<'attendance'> }) => {
  const { t } = useTranslation('record');
  return (
    <dl className="live-numbers">
      {(['expected', 'arrived', 'late', 'leftEarly', 'leave', 'absent'] as const).map((name) => <div key={name}><dt>{t(`block.attendance.${name}`)}</dt><dd>{content[name]}</dd></div>)}
    </dl>
  );
};

const Actions = ({ content: { lines } }: { content: Of<'actions'> }) => {
  const { t } = useTranslation(['record', 'action']);
  const language = useLanguage();
  if (lines.length === 0) return <p className="soft">{t('block.actions.none')}</p>;
  return (
    <table className="live-table">
      <thead><tr>{(['what', 'owner', 'due', 'state'] as const).map((name) => <th key={name} scope="col">{t(`block.actions.${name}`)}</th>)}</tr></thead>
      <tbody>{lines.map(({ what, owner, dueOn, state }, at) => <tr key={at}><td>{what}</td><td>{owner === '' ? t('action:nobody') : owner}</td><td>{dueOn === null ? '' : plainDay(dueOn, language)}</td><td>{t(`action:state.${state}`)}</td></tr>)}</tbody>
    </table>
  );
};

/** Fetched when there is something to show of them. */
const RoomBlocks = lazy(code(async () => ({ default: (await import('./RoomBlocks')).RoomBlocks })));

const Content = ({ content }: { content: BlockContent }) => {
  if (content.kind === 'facts') return <Facts content={content} />;
  if (content.kind === 'attendance') return <Attendance content={content} />;
  return content.kind === 'actions' ? <Actions content={content} /> : <Suspense><RoomBlocks content={content} /></Suspense>;
};

const Shown = ({ place, minutes }: { place: HTMLElement; minutes: Minutes }) => {
  const { t } = useTranslation('record');
  const block = minutes.blocks.find(({ ref, content: { kind } }) => kind === place.dataset['kind'] && ref === place.dataset['ref']);
  if (block === undefined) return <p className="soft">{t('block.gone')}</p>;
  return (
    <section className="live-block" aria-label={block.content.kind === 'facts' || block.content.kind === 'attendance' || block.content.kind === 'actions' ? t(`block.${block.content.kind}.label`) : undefined}>
      <span className="badge live-sign">{t(minutes.state === 'open' ? 'block.live' : 'block.fixed')}</span>
      <Content content={block.content} />
    </section>
  );
};

export const MinutesBlocks = ({ editor, minutes }: { editor: Editor | null; minutes: Minutes }) => (
  <>{useLivePlaces(editor).map((place, at) => createPortal(<Shown place={place} minutes={minutes} />, place, String(at)))}</>
);
