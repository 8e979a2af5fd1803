// One pairing: where it stands, how far it has come, entry by entry, and the agreement. Everything moves while one looks.
import type { PairPage as Pair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { mentoringRoutes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { mayDissolve } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../people/proof/takeFile';
import { addressOf } from '../../platform/call';
import { code } from '../../platform/code';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Disclosure } from '../../ui/Disclosure';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { AgreementPanel } from './AgreementPanel';
import { GoalsPanel } from './GoalsPanel';
import { LogPanel } from './LogPanel';
import './mentoring.css';
import { usePair } from './mentoring.queries';
import './mentoring.words';
import { NextBox, type PairDialog } from './NextBox';
import { PairBadge } from './PairLine';
import { YearsPanel } from './YearsPanel';

const dialogs = {
  report: lazy(code(async () => ({ default: (await import('./DeedDialogs')).ReportDialog }))),
  assess: lazy(code(async () => ({ default: (await import('./DeedDialogs')).AssessDialog }))),
  dissolve: lazy(code(async () => ({ default: (await import('./DeedDialogs')).DissolveDialog }))),
};

const More = ({ pair, ask }: { pair: Pair; ask: (dialog: PairDialog) => void }) => {
  const { t } = useTranslation('mentoring');
  return (
    <Disclosure label={t('more')} className="disclosure-button" button={<><Icon name="more" /><span>{t('more')}</span></>}>
      {(['docx', 'pdf'] as const).map((format) => [format, addressOf(mentoringRoutes.paper, { params: { pairId: pair.id, format } })] as const)
        .map(([format, address]) => <a key={format} className="disclosure-item" download href={address} onClick={(event) => takeFile(event, address)}>{t(format === 'docx' ? 'file.word' : 'file.pdf')}</a>)}
      {mayDissolve(pair, pair.standing).ok && <><hr /><button type="button" className="disclosure-item" onClick={() => ask('dissolve')}>{t('dissolve.open')}</button></>}
    </Disclosure>
  );
};

const Outcome = ({ pair: { grade, words } }: { pair: Pair }) => {
  const { t } = useTranslation('mentoring');
  if (grade === null) return null;
  return <Panel title={t('assess.panel')}><div className="panel-body stack"><p className="strong">{t(`grade.${grade}`)}</p><p className="agreement-text">{words}</p></div></Panel>;
};

/** Whoever may open the studio goes back to its list; an apprentice of another school to his own. */
const Back = ({ pair: { standing, studioId, studioName } }: { pair: Pair }) => {
  const { t } = useTranslation('mentoring');
  if (standing.host || standing.oversees) return <Link to="/studios/$studioId/mentoring" params={{ studioId }} className="page-back"><Icon name="back" />{studioName}</Link>;
  return <Link to="/mentoring" className="page-back"><Icon name="back" />{t('mine.title')}</Link>;
};

const Open = ({ pair }: { pair: Pair }) => {
  const { t } = useTranslation('mentoring');
  const [asked, ask] = useState<PairDialog | null>(null);
  const Dialog = asked === null ? null : dialogs[asked];
  const draft = pair.state === 'draft';
  return (
    <Page title={`${pair.mentor.name} · ${pair.apprentice.name}`} back={<Back pair={pair} />} actions={<More pair={pair} ask={ask} />}
      lead={<span className="row wrap"><PairBadge state={pair.state} /><span>{t('role.mentor')} {pair.mentor.name}（{pair.mentor.workplace}） · {t('role.apprentice')} {pair.apprentice.name}（{pair.apprentice.workplace}）</span></span>}>
      <NextBox pair={pair} ask={ask} />
      {draft ? <AgreementPanel pair={pair} /> : (
        <div className="pair-page">
          <div className="stack pair-side"><Outcome pair={pair} /><GoalsPanel pair={pair} /></div>
          <LogPanel pair={pair} />
          <div className="stack pair-side"><YearsPanel pair={pair} /><AgreementPanel pair={pair} /></div>
        </div>
      )}
      {Dialog !== null && <Suspense><Dialog pair={pair} onClose={() => ask(null)} /></Suspense>}
    </Page>
  );
};

export const PairPage = ({ pairId }: { pairId: PairId }) => {
  const { t } = useTranslation('mentoring');
  const pair = usePair(pairId);
  useWatch(topic('pair', pairId));
  return <Asked query={pair} what={t('what')} bones={<PageBones />}>{(page) => <Open pair={page} />}</Asked>;
};
