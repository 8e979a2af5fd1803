// Questions and deeds of 听课与评课.
import { evaluationRoutes as routes, type KeepDraft, type KeepNotes, type SubmitEvaluation } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { openLessonRoutes, type OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useObservation = (openLessonId: OpenLessonId) => useQuery(asking(routes.observe, { params: { openLessonId } }));
export const useResult = (openLessonId: OpenLessonId) => useQuery(asking(routes.result, { params: { openLessonId } }));
export const observationNow = (openLessonId: OpenLessonId) => call(routes.observe, { params: { openLessonId } });
export const sendNotes = (openLessonId: OpenLessonId) => (body: KeepNotes) => call(routes.keepNotes, { params: { openLessonId }, body });
export const sendDraft = (openLessonId: OpenLessonId) => (body: KeepDraft) => call(routes.keepDraft, { params: { openLessonId }, body });

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  const settled = () => void Promise.all([routes.observe, routes.result, openLessonRoutes.open, openLessonRoutes.list].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
  return useMutation({ mutationFn: deed, onSettled: settled });
};

export const useSubmit = (openLessonId: OpenLessonId) => useDeed((body: SubmitEvaluation) => call(routes.submit, { params: { openLessonId }, body }));
export const useAnswer = (openLessonId: OpenLessonId) => useDeed((text: string) => call(routes.answer, { params: { openLessonId }, body: { text } }));
