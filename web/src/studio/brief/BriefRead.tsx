// An issue to read: the foreword, what happened by kind, and what was corrected since.
import { BriefFactKind, type BriefItem, type BriefPage } from '@gongyan/shared/studio/brief/brief.contract';
import { factLink } from '@gongyan/shared/studio/brief/brief.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { Empty } from '../../ui/Empty';
import { Panel } from '../../ui/Page';
import { useBriefNames } from './brief.names';
import { GoneFacts } from './GoneFacts';

const Item = ({ page, item }: { page: BriefPage; item: BriefItem }) => {
  const names = useBriefNames();
  return (
    <li className="brief-fact">
      {page.may.follow ? <Link to={factLink(item, page.studioId)} className="strong">{item.title}</Link> : <span className="strong">{item.title}</span>}
      <span className="small soft">{names.about(item)}</span>
      {item.line !== '' && <p className="brief-text">{item.line}</p>}
    </li>
  );
};

export const BriefRead = ({ page }: { page: BriefPage }) => {
  const { t } = useTranslation('brief');
  return (
    <div className="stack">
      {page.state === 'withdrawn' && <p className="note warning">{t('state.withdrawn')}：{page.reason}</p>}
      {page.foreword !== '' && <Panel title={t('foreword')}><div className="panel-body brief-text">{page.foreword}</div></Panel>}
      <GoneFacts gone={page.gone} />
      {page.items.length === 0 && <section className="panel"><Empty icon="write">{t('noItems')}</Empty></section>}
      {BriefFactKind.options.map((kind) => {
        const own = page.items.filter((item) => item.kind === kind);
        return own.length === 0 ? null : <Panel key={kind} title={t(`kind.${kind}`)}><ul className="rows">{own.map((item) => <Item key={item.ref} page={page} item={item} />)}</ul></Panel>;
      })}
      {page.notes.length > 0 && <Panel title={t('noteTitle')}><ul className="rows">{page.notes.map(({ id, text, at }) => <li key={id} className="brief-fact"><p className="brief-text">{text}</p><span className="small soft"><DayText at={at} /></span></li>)}</ul></Panel>}
      {page.state !== 'draft' && <p className="small soft">{t('frozen')}</p>}
    </div>
  );
};
