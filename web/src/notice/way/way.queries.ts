// Questions and deeds of 消息设置. Every deed answers with how all of it stands.
import { wayRoutes as routes, type NoticeChoice } from '@gongyan/shared/notice/way/way.contract';
import type { Reply } from '@gongyan/shared/kit/route';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';

export const useWays = () => useQuery(asking(routes.open, {}));

const useDeed = <Body>(deed: (body: Body) => Promise<Reply<typeof routes.open>>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (ways) => client.setQueryData(keyOf(routes.open), ways),
    onError: () => client.invalidateQueries({ queryKey: keyOf(routes.open) }),
  });
};

export const useChoose = () => useDeed((body: NoticeChoice) => call(routes.choose, { body }));
export const useAskMail = () => useDeed((address: string) => call(routes.askMail, { body: { address } }));
export const useConfirmMail = () => useDeed((code: string) => call(routes.confirmMail, { body: { code } }));
export const useLeaveMail = () => useDeed((_: null) => call(routes.leaveMail, {}));
