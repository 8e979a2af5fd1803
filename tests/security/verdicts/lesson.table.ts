// Who may what of lessons: the design is under discussion, the open lesson was held for its school, the rubric is the studio's draft.
// The Word file that was read has waited too long by the hub's clock.
export const lessonTable = `
                          H S M A L X J a h m D C s o E T P K B _
lesson.mine               + + + + + + + + + + + + + + + + + + + ?
lesson.open               + + + + + - - - - - + + - - + - - - - ?
lesson.find               + + + + + + + + + + + + + + + + + + + ?
lesson.create             + + + + + - - - - - + + + - - - - - + ?
lesson.change             + + x x x - - - - - x x - - x - - - - ?
lesson.paper              + + + + + - - - - - + + - - + - - - - ?
lesson.setAuthors         + + x x x - - - - - x x - - x - - - - ?
guest.list                + + + + + - - - - - + + - - + - - - - ?
guest.set                 + + x x x - - - - - x x - - x - - - - ?
collective.open           + + + + + - - - - - + + - - + - - - - ?
collective.discuss        + + x x x - - - - - x x - - x - - - - ?
collective.fix            + + x x x - - - - - x x - - x - - - - ?
collective.reopen         + + x x x - - - - - x x - - x - - - - ?
collective.fork           + + + + + - - - - - + + - - + - - - - ?
collective.update         - - - - - - - - - - - - - - - - - - - ?
collective.takeUpdate     x + x x x - - - - - x x - - x - - - - ?
collective.ideas          + + + + + - - - - - + + - - - - - - - ?
collective.takeIdeas      + + x x x - - - - - x x - - - - - - - ?
collective.teach          x + x x x - - - - - x x - - x - - - - ?
collective.reflect        x + x x x - - - - - x x - - x - - - - ?
collective.archive        + + x x x - - - - - x x - - x - - - - ?
rubric.list               + + + + + + + + + + + + + + + + + + + ?
rubric.draft              + x x x x x x x x x + + x x x x x x x ?
rubric.change             + - - - - - - - - - + + - - - - - - - ?
rubric.publish            + - - - - - - - - - + + - - - - - - - ?
rubric.discard            + - - - - - - - - - + + - - - - - - - ?
openLesson.list           + + + + + + + + + + + + + + + + + + + ?
openLesson.open           + + + + + - - - - - + + + - - - - + + ?
openLesson.guests         + x x x x - - - - - + + x - - - - x x ?
openLesson.announce       + + x x x - - - - - + + - - x - - - - ?
openLesson.change         + x x x x - - - - - + + x - - - - x x ?
openLesson.hold           + x x x x - - - - - + + x - - - - x x ?
openLesson.conclude       + x x x x - - - - - + + x - - - - x x ?
openLesson.archive        + x x x x - - - - - + + x - - - - x x ?
openLesson.cancel         + x x x x - - - - - + + x - - - - x x ?
openLesson.book           + + + + + - - - - - + + + - - - - + x ?
openLesson.giveBack       + + + + + - - - - - + + + - - - - + + ?
evaluation.observe        x + + x x - - - - - x x x - - - - x x ?
evaluation.keepNotes      x + + x x - - - - - x x x - - - - x x ?
evaluation.keepDraft      x + + x x - - - - - x x x - - - - x x ?
evaluation.submit         x + + x x - - - - - x x x - - - - x x ?
evaluation.result         + + + + + - - - - - + + + - - - - + + ?
evaluation.answer         x + x x x - - - - - x x x - - - - x x ?
publish.check             + + + + + - - - - - + + - - + - - - - ?
publish.sign              + + + + + - - - - - + + - - + - - - - ?
publish.publish           x x x x x - - - - - + + - - x - - - - ?
publish.list              + + + + + + + + + + + + + + + + + + + ?
publish.read              - - - - - - - - - - - - - - - - - - - ?
lessonIntake.preview      + + + + + + + + + + + + + + + + + + + ?
lessonIntake.create       - - - - - - - - - - - - - - - - - - - ?
openlesson:               + + + + + - - - - - + + + - - - - + + ?
design:                   + + + + + - - - - - + + - - + - - - - ?
`;
