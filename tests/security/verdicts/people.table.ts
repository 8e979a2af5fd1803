// Who may what of the hub itself, of people and of notices. The session, the roster and the notice are the subject's and the district's. A notice and a session of
// somebody else are not there, nor are the figures of the program, which come with a token alone; an address to leave the mails by is a secret that nobody here has.
export const peopleTable = `
                          H S M A L X J a h m D C s o E T P K B _
platform.live             + + + + + + + + + + + + + + + + + + + +
platform.ready            + + + + + + + + + + + + + + + + + + + +
platform.metrics          - - - - - - - - - - - - - - - - - - - -
platform.openapi          + + + + + + + + + + + + + + + + + + + +
people.hub                + + + + + + + + + + + + + + + + + + + +
people.signIn             + + + + + + + + + + + + + + + + + + + +
people.signOut            + + + + + + + + + + + + + + + + + + + ?
people.me                 + + + + + + + + + + + + + + + + + + + ?
people.changePassword     + + + + + + + + + + + + + + + + + + + ?
people.sessions           + + + + + + + + + + + + + + + + + + + ?
people.endSession         - + - - - - - - - - - - - - - - - - - ?
people.endAllSessions     + + + + + + + + + + + + + + + + + + + ?
people.endOtherSessions   + + + + + + + + + + + + + + + + + + + ?
people.socketTicket       + + + + + + + + + + + + + + + + + + + ?
people.schools            + + + + + + + + + + + + + + + + + + + ?
people.findPeople         + + + + + + + + + + + + + + + + + + + ?
people.rosterTemplate     x x x x x x x x x x + + x x x x x x x ?
people.previewRoster      x x x x x x x x x x + + x x x x x x x ?
people.confirmRoster      x x x x x x x x x x + + x x x x x x x ?
proof.open                + + + + + + + + + + + + + + + + + + + ?
proof.begin               + + + + + + + + + + + + + + + + + + + ?
proof.confirm             + + + + + + + + + + + + + + + + + + + ?
proof.renewCodes          + + + + + + + + + + + + + + + + + + + ?
proof.end                 + + + + + + + + + + + + + + + + + + + ?
proof.prove               + + + + + + + + + + + + + + + + + + + ?
proof.demand              + + + + + + + + + + + + + + + + + + + ?
admin.accounts            x x x x x x x x x x + + x x x x x x x ?
admin.setState            x x x x x x x x x x + + x x x x x x x ?
admin.resetPassword       x x x x x x x x x x + + x x x x x x x ?
admin.endSessions         x x x x x x x x x x + + x x x x x x x ?
admin.endSecondFactor     x x x x x x x x x x + + x x x x x x x ?
admin.giveOffice          x x x x x x x x x x + + x x x x x x x ?
admin.endOffice           x x x x x x x x x x + + x x x x x x x ?
admin.audit               x x x x x x x x x x + + x x x x x x x ?
admin.verifyAudit         x x x x x x x x x x + + x x x x x x x ?
admin.status              x x x x x x x x x x + + x x x x x x x ?
admin.runJobs             x x x x x x x x x x + + x x x x x x x ?
notice.list               + + + + + + + + + + + + + + + + + + + ?
notice.read               - + - - - - - - - - - - - - - - - - - ?
notice.readAll            + + + + + + + + + + + + + + + + + + + ?
noticeWay.open            + + + + + + + + + + + + + + + + + + + ?
noticeWay.choose          + + + + + + + + + + + + + + + + + + + ?
noticeWay.askMail         + + + + + + + + + + + + + + + + + + + ?
noticeWay.confirmMail     + + + + + + + + + + + + + + + + + + + ?
noticeWay.leaveMail       + + + + + + + + + + + + + + + + + + + ?
noticeWay.unsubscribe     - - - - - - - - - - - - - - - - - - - -
person:                   - + - - - - - - - - - - - - - - - - - ?
district:                 - - - - - - - - - - - - - - - - - - - ?
`;
