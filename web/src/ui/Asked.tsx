// One question to the server and its four faces: on its way, failed, answered, answered a while ago. Every list
// and page goes through here, so none can forget a face.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Offline, Refused } from '../platform/refusal';
import { Bones } from './Bones';
import { LoadError } from './LoadError';
import { OfflineNote } from './OfflineNote';

interface AskedProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What was asked for, in the reader's words: 工作室, 消息. */
  readonly what: string;
  readonly bones?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

export const Asked = <Answer,>({ query, what, bones = <Bones />, children }: AskedProps<Answer>) => {
  const { data, error, fetchStatus, dataUpdatedAt } = query;
  const paused = fetchStatus === 'paused';
  // Whoever lost the right meanwhile does not go on reading what was loaded before.
  const lost = error instanceof Refused && error.is('request.notFound', 'access.notYours');
  if (data !== undefined && !lost) {
    const old = paused || error instanceof Offline;
    return <>{old && <OfflineNote at={new Date(dataUpdatedAt)} />}{children(data)}</>;
  }
  if (error !== null || paused) return <LoadError what={what} error={error ?? new Offline('paused')} retry={() => void query.refetch()} />;
  return <>{bones}</>;
};
