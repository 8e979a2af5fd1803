// A draft of 工作简报: the foreword, and what happened to choose from. What is typed stays on this device until the server has it; a draft that
// somebody else saved meanwhile is never written over.
import { BriefFactKind, ITEMS_PER_BRIEF, type BriefFact, type BriefPage } from '@gongyan/shared/studio/brief/brief.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { keep, recall } from '../../platform/kept';
import { Refused } from '../../platform/refusal';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { BriefDraft, draftKey, draftOf, lined, moved, rowsOf, toggled } from './brief.draft';
import { useBriefFacts, useSaveBrief } from './brief.queries';
import { PublishDialog, RemoveDialog } from './BriefDialogs';
import { FactRow } from './FactRow';
import { GoneFacts } from './GoneFacts';

interface PartProps {
  readonly draft: BriefDraft;
  readonly onChange: (part: Partial<BriefDraft>) => void;
}

const Facts = ({ facts, draft: { picks }, onChange }: PartProps & { facts: readonly BriefFact[] }) => {
  const { t } = useTranslation('brief');
  if (facts.length === 0) return <Empty icon="write">{t('noFacts')}</Empty>;
  return (
    <>
      {BriefFactKind.options.map((kind) => {
        const rows = rowsOf(kind, facts, picks);
        const chosen = rows.filter(({ pick }) => pick !== null).length;
        return rows.length === 0 ? null : (
          <section key={kind} aria-label={t(`kind.${kind}`)}>
            <h3 className="brief-kind">{t(`kind.${kind}`)}</h3>
            <ul className="rows">
              {rows.map(({ fact, pick }, at) => (
                <FactRow key={fact.ref} fact={fact} pick={pick} first={at === 0} last={at === chosen - 1} full={picks.length >= ITEMS_PER_BRIEF}
                  onToggle={() => onChange({ picks: toggled(picks, fact) })} onMove={(by) => onChange({ picks: moved(picks, fact, by) })} onLine={(line) => onChange({ picks: lined(picks, fact, line) })} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
};

const LatestDialog = ({ onLoad, onClose }: { onLoad: () => void; onClose: () => void }) => {
  const { t } = useTranslation('brief');
  return <Dialog title={t('latest')} deed={{ word: t('latest'), ready: true, busy: false, danger: true, go: () => { onLoad(); onClose(); } }} onClose={onClose}><p>{t('latestLead')}</p></Dialog>;
};

/** What is typed, upon which revision, and whether this device keeps it. */
const useDraft = (page: BriefPage) => {
  const { person } = useMe();
  const key = draftKey(page.id, person.id);
  const [typed, setTyped] = useState<BriefDraft | null>(() => recall(key, BriefDraft));
  const [stays, setStays] = useState(true);
  const put = (next: BriefDraft | null) => { setTyped(next); setStays(keep(key, next)); };
  return { draft: typed ?? draftOf(page), changed: typed !== null, stays, put };
};

type Asking = 'publish' | 'remove' | 'latest' | null;

export const BriefEditor = ({ page }: { page: BriefPage }) => {
  const { t } = useTranslation('brief');
  const { draft, changed, stays, put } = useDraft(page);
  const [asked, ask] = useState<Asking>(null);
  const save = useSaveBrief(page.id);
  const onChange = (part: Partial<BriefDraft>) => put({ ...draft, ...part });
  const stale = page.gone.length > 0;
  const behind = changed && draft.revision !== page.revision;
  const go = () => save.mutate(draft, { onSuccess: () => { put(null); toast(t('saved')); } });
  const refused = save.error instanceof Refused && save.error.is('brief.moved');
  return (
    <div className="stack">
      <Panel title={t('foreword')}><div className="panel-body"><Field id="brief-foreword" label={t('forewordHint')}><Input.TextArea id="brief-foreword" autoSize={{ minRows: 4, maxRows: 14 }} maxLength={2000} value={draft.foreword} onChange={({ target }) => onChange({ foreword: target.value })} /></Field></div></Panel>
      <Panel title={t('facts')} more={<span className="small soft">{t('chosen', { n: draft.picks.length })}</span>}>
        <p className="panel-note">{t('factsLead')}</p>
        <GoneFacts gone={page.gone} />
        <Asked query={useBriefFacts(page.id)} what={t('facts')}>{(facts) => <Facts facts={facts} draft={draft} onChange={onChange} />}</Asked>
      </Panel>
      <div className="panel brief-foot">
        {save.error !== null && <p className="note danger" role="alert">{sentenceOf(save.error)}</p>}
        {changed && <p className={stays ? 'small soft' : 'note warning'}>{t(stays ? 'unsaved' : 'lost')}</p>}
        {!page.may.publish && <p className="small soft">{t('publishHost')}</p>}
        <div className="row wrap">
          <Button disabled={!changed && !stale} loading={save.isPending} onClick={go}>{t('save')}</Button>
          {page.may.publish && <Button type="primary" disabled={changed || stale} title={changed || stale ? t('publishFirst') : undefined} onClick={() => ask('publish')}>{t('publish')}</Button>}
          {(behind || refused) && <Button onClick={() => ask('latest')}>{t('latest')}</Button>}
          <Button type="text" onClick={() => ask('remove')}>{t('remove')}</Button>
        </div>
      </div>
      {asked === 'publish' && <PublishDialog page={page} onClose={() => ask(null)} />}
      {asked === 'remove' && <RemoveDialog page={page} onRemoved={() => put(null)} onClose={() => ask(null)} />}
      {asked === 'latest' && <LatestDialog onLoad={() => { put(null); save.reset(); }} onClose={() => ask(null)} />}
    </div>
  );
};
