// What may stand behind the question mark of an address. Nonsense is dropped, never an error.
import { InsidePath } from '@gongyan/shared/kit/inside';
import { DesignState } from '@gongyan/shared/lesson/lesson.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { TemplateId } from '@gongyan/shared/studio/template/template.contract';
import { z } from 'zod';

export const LoginSearch = z.object({ next: InsidePath.optional().catch(undefined) });
export const DocsSearch = z.object({ state: DesignState.optional().catch(undefined), find: z.string().max(80).optional().catch(undefined) });
export const OpenLessonsSearch = z.object({ list: z.enum(['upcoming', 'mine', 'past']).optional().catch(undefined) });
export const MeetingsSearch = z.object({ list: z.enum(['upcoming', 'past', 'series']).optional().catch(undefined) });
export const NewDesignSearch = z.object({ studio: StudioId.optional().catch(undefined), template: TemplateId.optional().catch(undefined) });
