// All rooms' English words, loaded when somebody asks for English.
import { en as comment } from '../document/comment/comment.en';
import { en as document } from '../document/document.en';
import { en as privacy } from '../document/privacy/privacy.en';
import { en as suggestion } from '../document/suggestion/suggestion.en';
import { en as contribution } from '../document/contribution/contribution.en';
import { en as version } from '../document/version/version.en';
import { en as draft } from '../document/draft.en';
import { en as hours } from '../hours/hours.en';
import { en as collective } from '../lesson/collective/collective.en';
import { en as guest } from '../lesson/guest/guest.en';
import { en as evaluation } from '../lesson/evaluation/evaluation.en';
import { en as lesson } from '../lesson/lesson.en';
import { en as openlesson } from '../lesson/openlesson/openlesson.en';
import { en as rubric } from '../lesson/rubric/rubric.en';
import { en as intake } from '../lesson/intake/intake.en';
import { en as publish } from '../lesson/publish/publish.en';
import { en as notice } from '../notice/notice.en';
import { en as people } from '../people/people.en';
import { en as studio } from '../studio/studio.en';
import { en as template } from '../studio/template/template.en';
import { en as writing } from '../studio/writing/writing.en';
import { en as certificate } from '../training/certificate/certificate.en';
import { en as coverage } from '../training/coverage/coverage.en';
import { en as training } from '../training/training.en';
import { en as ui } from '../ui/ui.en';
import { en as app } from './app.en';

export const en = { ui, app, people, notice, hours, document, comment, suggestion, version, contribution, privacy, draft, studio, template, writing, lesson, collective, publish, guest, intake, rubric, openlesson, evaluation, training, certificate, coverage };
