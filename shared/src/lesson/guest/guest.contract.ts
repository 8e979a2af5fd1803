// 特邀点评: people from outside the studio, an expert or a colleague of another school, whom the lead author asks for
// comments on one design. They read and comment; they never write.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { PersonCard } from '../../people/people.contract.js';
import { LessonDesignId } from '../lesson.contract.js';

export const GUESTS_AT_MOST = 20;
const designId = z.object({ designId: LessonDesignId });

export const guestRoutes = {
  list: route({
    method: 'GET', path: '/designs/:designId/guests', summary: '特邀点评人', access: { policy: 'signedIn', perMinute: 120 },
    params: designId, reply: z.array(PersonCard), problems: ['request.notFound'],
  }),
  set: route({
    method: 'PUT', path: '/designs/:designId/guests', summary: '邀请或请回点评人', access: { policy: 'signedIn', perMinute: 30 },
    params: designId, body: z.strictObject({ personIds: z.array(PersonId).max(GUESTS_AT_MOST) }), reply: z.array(PersonCard),
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.guestInside'],
  }),
};
