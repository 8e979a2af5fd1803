// Offices that whoever runs the machine may give, and where each is held. Refuses those of a studio: they come with its founding.
import type { Role } from '@gongyan/shared/people/people.contract';

export const AT_A_SCHOOL: readonly Role[] = ['schoolLead', 'fullTime', 'partTime', 'headTeacher', 'teacher'];
export const OF_THE_DISTRICT: readonly Role[] = ['administrator', 'bureauLeader', 'centreStaff', 'collegeStaff', 'expert', 'trainer', 'reviewer'];
export const OFFICES: readonly Role[] = [...OF_THE_DISTRICT, ...AT_A_SCHOOL];
