-- H2 refuses to truncate tables that others refer to, which holds for these two; stamps refer to checkpoints.
create trigger audit_entry_append_only before update, delete on audit_entry call 'global.giga.audit.AppendOnly';
create trigger audit_checkpoint_append_only before update, delete on audit_checkpoint call 'global.giga.audit.AppendOnly';
create trigger audit_stamp_append_only before update, delete on audit_stamp call 'global.giga.audit.AppendOnly';
