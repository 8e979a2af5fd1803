// Kinds of events and what came of a try, in the reader's words.
import type { Delivery } from '@gongyan/shared/people/webhook/webhook.contract';
import { useTranslation } from 'react-i18next';
import './webhook.words';

/** A key of words cannot hold the dot of a kind. */
const KIND = {
  'hours.posted': 'hoursPosted', 'certificate.issued': 'certificateIssued', 'certificate.revoked': 'certificateRevoked', 'certificate.reissued': 'certificateReissued',
  'meeting.closed': 'meetingClosed', 'meeting.reopened': 'meetingReopened', 'lesson.agreed': 'lessonAgreed', 'lesson.published': 'lessonPublished', ping: 'ping',
} as const satisfies Record<Delivery['kind'], string>;
const WHY = ['ok', 'slow', 'closed', 'unknown', 'unreachable', 'long', 'form'] as const;

export const useKindWord = () => {
  const { t } = useTranslation('webhook');
  return (kind: Delivery['kind']): string => t(`kind.${KIND[kind]}`);
};

export const useAnswerWord = () => {
  const { t } = useTranslation('webhook');
  return (answer: string): string => {
    const known = WHY.find((why) => why === answer);
    return known === undefined ? t('why.status', { status: answer }) : t(`why.${known}`);
  };
};
