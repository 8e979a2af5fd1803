// Wiring of the document room.
import { Module } from '@nestjs/common';
import { NoticeModule } from '../notice/notice.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DocumentAccess } from './document.access.js';
import { DocumentController } from './document.controller.js';
import { DocumentDoor } from './document.door.js';
import { DocumentSealing } from './document.sealing.js';
import { DocumentPresence } from './document.presence.js';
import { CommentDoor } from './comment/comment.door.js';
import { MergeDoor } from './merge/merge.door.js';
import { VersionController } from './version/version.controller.js';
import { VersionDoor } from './version/version.door.js';
import { VersionKeeper } from './version/version.keeper.js';
import { VersionService } from './version/version.service.js';
import { VersionStore } from './version/version.store.js';
import { DocumentService } from './document.service.js';
import { DocumentStore } from './document.store.js';
import { ContributionController } from './contribution/contribution.controller.js';
import { ContributionDoor } from './contribution/contribution.door.js';
import { ContributionCount } from './contribution/contribution.count.js';
import { ContributionLive } from './contribution/contribution.live.js';
import { ContributionQueries } from './contribution/contribution.queries.js';
import { CommentController } from './comment/comment.controller.js';
import { CommentDesk } from './comment/comment.desk.js';
import { CommentNews } from './comment/comment.news.js';
import { CommentQueries } from './comment/comment.queries.js';
import { CommentService } from './comment/comment.service.js';
import { CommentStore } from './comment/comment.store.js';
import { SuggestionController } from './suggestion/suggestion.controller.js';
import { SuggestionDecisions } from './suggestion/suggestion.decisions.js';
import { SuggestionDoor } from './suggestion/suggestion.door.js';
import { SuggestionNews } from './suggestion/suggestion.news.js';
import { SuggestionQueries } from './suggestion/suggestion.queries.js';
import { SuggestionService } from './suggestion/suggestion.service.js';
import { SuggestionStore } from './suggestion/suggestion.store.js';
import { DocumentFind } from './find/document.find.js';
import { FindStore } from './find/find.store.js';
import { PaperAppendix } from './paper/paper.appendix.js';
import { PaperDoor } from './paper/paper.door.js';
import { IntakeController } from './intake/intake.controller.js';
import { IntakeDoor } from './intake/intake.door.js';
import { IntakeReader } from './intake/intake.reader.js';
import { IntakeService } from './intake/intake.service.js';
import { IntakeStore } from './intake/intake.store.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftService } from './draft/draft.service.js';
import { DraftStore } from './draft/draft.store.js';
import { ImageController } from './image/image.controller.js';
import { ImageService } from './image/image.service.js';
import { ImageStore } from './image/image.store.js';

@Module({
  imports: [PeopleModule, NoticeModule],
  controllers: [DocumentController, ImageController, DraftController, CommentController, SuggestionController, VersionController, ContributionController, IntakeController],
  providers: [
    DocumentSealing, DocumentStore, DocumentAccess, DocumentService, ImageStore, ImageService, DraftStore, DraftService,
    CommentStore, CommentQueries, CommentDesk, CommentNews, CommentService,
    SuggestionStore, SuggestionQueries, SuggestionNews, SuggestionService, SuggestionDecisions,
    VersionStore, VersionDoor, VersionKeeper, VersionService, IntakeStore, IntakeReader, IntakeService, IntakeDoor, FindStore, DocumentFind, PaperAppendix, PaperDoor, DocumentPresence, DocumentDoor, CommentDoor, SuggestionDoor, MergeDoor,
    ContributionCount, ContributionDoor, ContributionQueries, ContributionLive,
  ],
  exports: [DocumentDoor, VersionDoor, CommentDoor, SuggestionDoor, MergeDoor, PaperDoor, IntakeDoor, ContributionDoor],
})
export class DocumentModule {}
