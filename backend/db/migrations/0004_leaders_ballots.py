from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint

class Migration(migrations.Migration):
    dependencies = [('models', '0003_meeting_and_count')]

    initial = False

    operations = [
        ops.RemoveConstraint(
            model_name='Ballot',
            name='ck_ballot_subjects',
            fields=None,
        ),
        ops.AddConstraint(
            model_name='Ballot',
            constraint=CheckConstraint(check="subjects IN ('members', 'leaders', 'organisations')", name='ck_ballot_subjects'),
        ),
        ops.RunSQL(
            # Below an upper committee no plan has members decided by it: whom it voted on are leaders.
            "UPDATE ballot SET subjects = 'leaders' WHERE subjects = 'members' AND purpose = 'decide'"
            " AND organisation_id IN (SELECT id FROM organisation WHERE kind = 'org_upper')",
            reverse_sql="UPDATE ballot SET subjects = 'members' WHERE subjects = 'leaders'",
        ),
    ]
