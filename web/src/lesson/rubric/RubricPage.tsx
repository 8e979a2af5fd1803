// Every version of every sheet, newest first; whoever may writes drafts, publishes or discards them.
import type { RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { mayPublishSheet } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { useStudios } from '../../studio/studio.queries';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toast';
import './rubric.css';
import { useDiscardRubric, usePublishRubric, useRubrics } from './rubric.queries';
import { RubricEditor } from './RubricEditor';
import { RubricTable } from './RubricTable';
import './rubric.words';

type Doing = { readonly what: 'edit' | 'publish' | 'discard'; readonly rubric: RubricCard };

const PublishDialog = ({ rubric, onClose }: { rubric: RubricCard; onClose: () => void }) => {
  const { t } = useTranslation('rubric');
  const publish = usePublishRubric(rubric.id);
  const verdict = mayPublishSheet(rubric);
  const go = () => publish.mutate(undefined, { onSuccess: () => { toast(t('published')); onClose(); } });
  return (
    <Dialog title={t('publishTitle', { n: rubric.version })} deed={{ word: t('publish'), ready: verdict.ok, busy: publish.isPending, go }} onClose={onClose}>
      <p className="soft">{t('publishLead')}</p>
      {!verdict.ok && <p className="note danger" role="alert">{refusalSentence(verdict)}</p>}
      {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
    </Dialog>
  );
};

const DiscardDialog = ({ rubric, onClose }: { rubric: RubricCard; onClose: () => void }) => {
  const { t } = useTranslation('rubric');
  const discard = useDiscardRubric(rubric.id);
  return (
    <Dialog title={t('discardTitle')} deed={{ word: t('discard'), ready: true, busy: discard.isPending, danger: true, go: () => discard.mutate(undefined, { onSuccess: onClose }) }} onClose={onClose}>
      <p className="soft">{t('discardLead')}</p>
      {discard.error !== null && <p className="note danger" role="alert">{sentenceOf(discard.error)}</p>}
    </Dialog>
  );
};

const Deeds = ({ rubric, writes, onDo }: { rubric: RubricCard; writes: boolean; onDo: (doing: Doing) => void }) => {
  const { t } = useTranslation('rubric');
  if (rubric.state === 'published') return writes ? <Button onClick={() => onDo({ what: 'edit', rubric })}>{t('derive')}</Button> : null;
  return (
    <span className="row wrap">
      <Button danger type="text" onClick={() => onDo({ what: 'discard', rubric })}>{t('discard')}</Button>
      <Button onClick={() => onDo({ what: 'edit', rubric })}>{t('edit')}</Button>
      <Button type="primary" onClick={() => onDo({ what: 'publish', rubric })}>{t('publish')}</Button>
    </span>
  );
};

const Sheet = ({ rubric, writes, open, onDo }: { rubric: RubricCard; writes: boolean; open: boolean; onDo: (doing: Doing) => void }) => {
  const { t } = useTranslation('rubric');
  return (
    <details className="panel rubric-sheet" open={open}>
      <summary>
        <h2>{rubric.name}</h2>
        <span className="row wrap"><span className="badge primary">{t('version', { n: rubric.version })}</span><span className="badge">{t(`kind.${rubric.kind}`)}</span><span className="badge">{rubric.studioName ?? t('owner.district')}</span>{rubric.state === 'draft' && <span className="badge warning">{t('state.draft')}</span>}</span>
      </summary>
      <div className="panel-body stack"><RubricTable rubric={rubric} /><div className="no-print"><Deeds rubric={rubric} writes={writes} onDo={onDo} /></div></div>
    </details>
  );
};

export const RubricPage = () => {
  const { t } = useTranslation('rubric');
  const rubrics = useRubrics();
  const staff = isDistrictStaff(useMe());
  const hosts = (useStudios().data ?? []).some(({ rights }) => rights.host);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <Page title={t('title')} lead={t('lead')} back={<Link to="/open-lessons" className="page-back"><Icon name="back" />{t('back')}</Link>}>
      {doing?.what === 'edit' && <RubricEditor key={doing.rubric.id} base={doing.rubric} onClose={close} />}
      <Asked query={rubrics} what={t('what')}>
        {(list) => list.length === 0 ? <section className="panel"><Empty>{t('empty')}</Empty></section> : list.map((rubric, at) => <Sheet key={rubric.id} rubric={rubric} writes={staff || hosts} open={at === 0 || rubric.state === 'draft'} onDo={setDoing} />)}
      </Asked>
      {doing?.what === 'publish' && <PublishDialog rubric={doing.rubric} onClose={close} />}
      {doing?.what === 'discard' && <DiscardDialog rubric={doing.rubric} onClose={close} />}
    </Page>
  );
};
