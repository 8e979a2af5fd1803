// The routes of a document's comments.
import { Controller, Inject } from '@nestjs/common';
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';

@Controller()
export class CommentController {
  constructor(
    @Inject(CommentService) private readonly comments: CommentService,
    @Inject(CommentQueries) private readonly queries: CommentQueries,
  ) {}

  @Serves(commentRoutes.threads)
  threads(@Who() who: Actor, @In() { params }: Input<typeof commentRoutes.threads>) {
    return this.queries.threads(who.personId, params.documentId);
  }

  @Serves(commentRoutes.readers)
  readers(@Who() who: Actor, @In() { params }: Input<typeof commentRoutes.readers>) {
    return this.queries.readers(who.personId, params.documentId);
  }

  @Serves(commentRoutes.begin)
  begin(@Who() who: Actor, @In() input: Input<typeof commentRoutes.begin>) {
    return this.comments.begin(who, input);
  }

  @Serves(commentRoutes.reply)
  reply(@Who() who: Actor, @In() input: Input<typeof commentRoutes.reply>) {
    return this.comments.reply(who, input);
  }

  @Serves(commentRoutes.settle)
  settle(@Who() who: Actor, @In() input: Input<typeof commentRoutes.settle>) {
    return this.comments.settle(who, input);
  }

  @Serves(commentRoutes.edit)
  edit(@Who() who: Actor, @In() input: Input<typeof commentRoutes.edit>) {
    return this.comments.edit(who, input);
  }

  @Serves(commentRoutes.remove)
  remove(@Who() who: Actor, @In() input: Input<typeof commentRoutes.remove>) {
    return this.comments.remove(who, input);
  }
}
