// Tables into which the running hub may insert and nothing else: their triggers refuse too, but a trigger can be
// switched off by the tables' owner, and the running hub is not the owner.
export const appendOnly: readonly string[] = ['hours_entry', 'hours_claim_step', 'audit_entry', 'document_version', 'lesson_step', 'template_version', 'writing_read', 'lesson_check', 'evaluation', 'evaluation_answer', 'check_event', 'attendance_ruling', 'attendance_rules', 'chair_turn', 'speaker_event', 'rating_sheet', 'session_attendance', 'work_result', 'certificate_award', 'certificate_event'];
