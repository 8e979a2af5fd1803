// All rooms' English words, loaded when somebody asks for English.
import { en as comment } from '../document/comment/comment.en';
import { en as document } from '../document/document.en';
import { en as suggestion } from '../document/suggestion/suggestion.en';
import { en as contribution } from '../document/contribution/contribution.en';
import { en as version } from '../document/version/version.en';
import { en as draft } from '../document/draft.en';
import { en as hours } from '../hours/hours.en';
import { en as collective } from '../lesson/collective/collective.en';
import { en as guest } from '../lesson/guest/guest.en';
import { en as lesson } from '../lesson/lesson.en';
import { en as notice } from '../notice/notice.en';
import { en as people } from '../people/people.en';
import { en as studio } from '../studio/studio.en';
import { en as ui } from '../ui/ui.en';
import { en as app } from './app.en';

export const en = { ui, app, people, notice, hours, document, comment, suggestion, version, contribution, draft, studio, lesson, collective, guest };
