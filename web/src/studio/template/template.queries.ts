// Questions and deeds about templates.
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { templateRoutes, type DeriveTemplate, type ReviseTemplate, type Template, type TemplateId } from '@gongyan/shared/studio/template/template.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SectionName } from '../../document/bars/Outline';
import { call } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';
import { useLanguage } from '../../ui/useLanguage';

export const useTemplates = (studioId: StudioId) => useQuery(asking(templateRoutes.list, { params: { studioId } }));

const useMade = (studioId: StudioId) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keyOf(templateRoutes.list, { params: { studioId } }) });
};

export const useDerive = (studioId: StudioId) => {
  const onSettled = useMade(studioId);
  return useMutation({ mutationFn: (body: DeriveTemplate) => call(templateRoutes.derive, { params: { studioId }, body }), onSettled });
};

export const useRevise = (studioId: StudioId, templateId: TemplateId) => {
  const onSettled = useMade(studioId);
  return useMutation({ mutationFn: (body: ReviseTemplate) => call(templateRoutes.revise, { params: { studioId, templateId }, body }), onSettled });
};

/** On an English page the outline names sections in English, as long as nobody has renamed them in the text. Told from the panel,
 *  which comes after the editor: nobody waits for it. */
export const useTellSectionNames = ({ templateId, templateVersion }: { readonly templateId: TemplateId; readonly templateVersion: number }, tell: TellNames): void => {
  const english = useLanguage() === 'en';
  const { data } = useQuery({ ...asking(templateRoutes.open, { params: { templateId, version: String(templateVersion) } }), enabled: english });
  useEffect(() => tell(() => (english && data !== undefined ? nameIn(data) : undefined)), [english, data, tell]);
};

/** Made for the setter of a state. */
export type TellNames = (names: () => SectionName | undefined) => void;

const nameIn = ({ sections }: Template): SectionName => ({ key, title }) => {
  if (key === 'process' && title === '教学过程') return 'Process';
  const found = sections.find((section) => section.key === key);
  return found !== undefined && found.zh === title ? found.en : title;
};
