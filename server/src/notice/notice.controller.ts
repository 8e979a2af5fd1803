// The routes of the notice room: everybody reads his own.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { In, Serves, Who, type Actor } from '../platform/contract/serves.js';
import { NoticeService } from './notice.service.js';

@Controller()
export class NoticeController {
  constructor(@Inject(NoticeService) private readonly notices: NoticeService) {}

  @Serves(noticeRoutes.list)
  list(@Who() who: Actor, @In() { query }: Input<typeof noticeRoutes.list>) {
    return this.notices.list(who.personId, query.after);
  }

  @Serves(noticeRoutes.read)
  read(@Who() who: Actor, @In() { params }: Input<typeof noticeRoutes.read>) {
    return this.notices.read(who.personId, params.noticeId);
  }

  @Serves(noticeRoutes.readAll)
  readAll(@Who() who: Actor) {
    return this.notices.readAll(who.personId);
  }
}
