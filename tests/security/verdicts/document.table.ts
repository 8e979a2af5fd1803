// Who may what of a document: a design of the subject's under discussion, to which the expert is invited. Who reads it may remark; who writes it decides.
export const documentTable = `
                          H S M A L X J a h m D C s o E T P K B _
document.text             + + + + + - - - - - + + - - + - - - - ?
document.mergeOffline     + + + + + - - - - - + + - - + - - - - ?
document.keepDraft        + + + + + + + + + + + + + + + + + + + ?
document.drafts           + + + + + + + + + + + + + + + + + + + ?
document.addImage         + + x x x - - - - - x x - - x - - - - ?
document.image            + + + + + - - - - - + + - - + - - - - ?
comment.threads           + + + + + - - - - - + + - - + - - - - ?
comment.readers           + + + + + - - - - - + + - - + - - - - ?
comment.begin             + + + + + - - - - - + + - - + - - - - ?
comment.reply             + + + + + - - - - - + + - - + - - - - ?
comment.settle            + + x x x - - - - - x x - - x - - - - ?
comment.edit              x + x x x - - - - - x x - - x - - - - ?
comment.remove            x + x x x - - - - - x x - - x - - - - ?
suggestion.list           + + + + + - - - - - + + - - + - - - - ?
suggestion.record         + + + + + - - - - - + + - - + - - - - ?
suggestion.make           + + + + + - - - - - + + - - + - - - - ?
suggestion.revise         x x x x x - - - - - x x - - + - - - - ?
suggestion.withdraw       x x x x x - - - - - x x - - + - - - - ?
suggestion.accept         + + x x x - - - - - x x - - x - - - - ?
suggestion.decline        + + x x x - - - - - x x - - x - - - - ?
suggestion.reopen         + + x x x - - - - - x x - - x - - - - ?
version.list              + + + + + - - - - - + + - - + - - - - ?
version.open              + + + + + - - - - - + + - - + - - - - ?
version.name              + + x x x - - - - - x x - - x - - - - ?
version.restore           + + x x x - - - - - x x - - x - - - - ?
intake.originals          + + + + + - - - - - + + - - + - - - - ?
intake.original           + + + + + - - - - - + + - - + - - - - ?
intake.picture            - + - - - - - - - - - - - - - - - - - ?
contribution.table        + + + + + - - - - - + + - - + - - - - ?
contribution.authorship   + + + + + - - - - - + + - - + - - - - ?
contribution.log          + + + + + - - - - - + + - - + - - - - ?
document:                 + + + + + - - - - - + + - - + - - - - ?
doc:join                  w w c c c - - - - - c c - - c - - - - ?
doc:pull                  + + + + + - - - - - + + - - + - - - - ?
doc:push                  + + x x x - - - - - x x - - x - - - - ?
doc:leave                 + + + + + + + + + + + + + + + + + + + ?
aw:set                    + + + + + + + + + + + + + + + + + + + ?
`;
