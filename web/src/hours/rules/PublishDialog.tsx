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
  const { t } = useTranslation('hoursrules');
  return (
    <Asked query={usePreview(set.id)} what={t('preview')}>
      {({ people, changed }) => changed.length === 0 ? <p className="note">{t('unchanged', { people })}</p> : (
        <>
          <p className="note warning">{t('changed', { n: changed.length, people })}</p>
          <div className="rules-scroll">
            <table className="rules-table">
              <thead><tr><th>{t('person')}</th><th>{t('profile')}</th><th>{t('before')}</th><th>{t('after')}</th></tr></thead>
              <tbody>
                {changed.slice(0, 100).map((row) => (
                  <tr key={`${row.person.id}${row.profile}`}>
                    <td>{row.person.name}</td><td>{row.profile}</td>
                    <td className="number">{hoursOf(row.before)} {t(row.metBefore ? 'metNow' : 'notMet')}</td><td className="number">{hoursOf(row.after)} {t(row.metAfter ? 'metNow' : 'notMet')}</td>
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
  const { t } = useTranslation('hoursrules');
  const publish = usePublishRules();
  const verdict = mayPublish(set, new Date());
  const go = () => publish.mutate(set.id, { onSuccess: () => { toast(t('publishedDone')); onClose(); } });
  return (
    <Dialog title={t('publishTitle', { n: set.version })} deed={{ word: t('publishGo'), ready: verdict.ok, busy: publish.isPending, go }} onClose={onClose}>
      <p>{t('publishLead', { day: set.validFrom })}</p>
      {!verdict.ok && <p className="note danger" role="alert">{refusalSentence(verdict)}</p>}
      {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
      <Effect set={set} />
    </Dialog>
  );
};
