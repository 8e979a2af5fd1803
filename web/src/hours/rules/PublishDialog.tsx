// Before a version is published: whose totals would change, then the word that it cannot be taken back.
import type { RuleSet } from '@gongyan/shared/hours/hours.contract';
import { mayPublish } from '@gongyan/shared/hours/hours.rules';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { hoursOf } from '../halves';
import { usePreview, usePublishRules } from '../hours.queries';

const Effect = ({ set }: { set: RuleSet }) => {
  const { t } = useTranslation('hours');
  return (
    <Asked query={usePreview(set.id)} what={t('rules.preview')}>
      {({ people, changed }) => changed.length === 0 ? <p className="note">{t('rules.unchanged', { people })}</p> : (
        <>
          <p className="note warning">{t('rules.changed', { n: changed.length, people })}</p>
          <div className="rules-scroll">
            <table className="rules-table">
              <thead><tr><th>{t('rules.person')}</th><th>{t('rules.profile')}</th><th>{t('rules.before')}</th><th>{t('rules.after')}</th></tr></thead>
              <tbody>
                {changed.slice(0, 100).map((row) => (
                  <tr key={`${row.person.id}${row.profile}`}>
                    <td>{row.person.name}</td><td>{row.profile}</td>
                    <td className="number">{hoursOf(row.before)} {t(row.metBefore ? 'rules.metNow' : 'rules.notMet')}</td><td className="number">{hoursOf(row.after)} {t(row.metAfter ? 'rules.metNow' : 'rules.notMet')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Asked>
  );
};

export const PublishDialog = ({ set, onClose }: { set: RuleSet; onClose: () => void }) => {
  const { t } = useTranslation('hours');
  const publish = usePublishRules();
  const verdict = mayPublish(set, new Date());
  const go = () => publish.mutate(set.id, { onSuccess: () => { toast(t('rules.publishedDone')); onClose(); } });
  return (
    <Dialog title={t('rules.publishTitle', { n: set.version })} deed={{ word: t('rules.publishGo'), ready: verdict.ok, busy: publish.isPending, go }} onClose={onClose}>
      <p>{t('rules.publishLead', { day: set.validFrom })}</p>
      {!verdict.ok && <p className="note danger" role="alert">{refusalSentence(verdict)}</p>}
      {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
      <Effect set={set} />
    </Dialog>
  );
};
