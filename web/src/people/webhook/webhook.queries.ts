// Questions and deeds of webhooks. What is being sent is looked at again every few seconds while somebody looks.
import { webhookRoutes as routes, type AddWebhook, type ChangeWebhook, type DeliveryId, type WebhookId } from '@gongyan/shared/people/webhook/webhook.contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking, keyOf } from '../../platform/queries';

const LOOK_MS = 10_000;

export const useWebhooks = (enabled: boolean) => useQuery({ ...asking(routes.list, {}), refetchInterval: LOOK_MS, enabled });
export const useDeliveries = (webhookId: WebhookId) =>
  useInfiniteQuery({
    queryKey: keyOf(routes.deliveries, { params: { webhookId }, query: {} }),
    queryFn: ({ pageParam, signal }) => call(routes.deliveries, { params: { webhookId }, query: pageParam === null ? {} : { after: pageParam } }, signal),
    initialPageParam: null as string | null, getNextPageParam: ({ next }) => next, refetchInterval: LOOK_MS,
  });

const useDeed = <Given, Reply>(deed: (given: Given) => Promise<Reply>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => Promise.all([routes.list, routes.deliveries].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useAddWebhook = () => useDeed((body: AddWebhook) => call(routes.add, { body }));
export const useChangeWebhook = (webhookId: WebhookId) => useDeed((body: ChangeWebhook) => call(routes.change, { params: { webhookId }, body }));
export const useRenewSecret = (webhookId: WebhookId) => useDeed((_: undefined) => call(routes.renewSecret, { params: { webhookId } }));
export const useRemoveWebhook = (webhookId: WebhookId) => useDeed((_: undefined) => call(routes.remove, { params: { webhookId } }));
export const useTestWebhook = (webhookId: WebhookId) => useDeed((_: undefined) => call(routes.test, { params: { webhookId } }));
export const useSendAgain = () => useDeed((deliveryId: DeliveryId) => call(routes.again, { params: { deliveryId } }));
