// What one token is: its name, what it may do in plain words, how long it lives and when it was last used. Never the token.
import type { Scope } from '@gongyan/shared/kit/scope';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { ApiToken } from '@gongyan/shared/people/token/token.contract';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import './token.words';

/** The word of each scope: a key of words cannot hold its colon. */
const WORD = {
  'hours:read': 'hoursRead', 'certificates:read': 'certificatesRead', 'training:read': 'trainingRead', 'studios:read': 'studiosRead',
  'lessons:read': 'lessonsRead', 'meetings:read': 'meetingsRead', 'district:read': 'districtRead', 'notices:read': 'noticesRead',
  'claims:write': 'claimsWrite', 'tasks:write': 'tasksWrite', 'meetings:write': 'meetingsWrite', 'notices:write': 'noticesWrite',
} as const satisfies Record<Scope, string>;

/** What a scope is called in the reader's tongue. */
export const useScopeWord = () => {
  const { t } = useTranslation('token');
  return (scope: Scope): string => t(`scope.${WORD[scope]}`);
};

export const TokenFacts = ({ token: { name, scopes, ending, endsAt, usedAt, expired }, more = '' }: { token: ApiToken; more?: string }) => {
  const { t } = useTranslation('token');
  const wordOf = useScopeWord();
  const lastDay = plainDay(shanghaiDay(new Date(endsAt.getTime() - 1)), useLanguage());
  return (
    <span className="grow person-text">
      <span className="row"><span className="strong">{name}</span>{expired && <span className="badge warning">{t('over')}</span>}</span>
      <span className="small soft pieces">
        {more !== '' && <span>{more}</span>}
        <span>{t('ending', { ending })}</span>
        <span>{t('until', { day: lastDay })}</span>
        <span>{usedAt === null ? t('unused') : <>{t('used')} <DayText at={usedAt} since /></>}</span>
      </span>
      <span className="small">{scopes.map(wordOf).join('；')}</span>
    </span>
  );
};
