"""The same data in plain models: sources, persons, meetings, issues, what was said, questions."""

from django.db import models


class Source(models.Model):
    title = models.CharField(max_length=300)
    publisher = models.CharField(max_length=200)
    published = models.DateField(null=True)
    text = models.TextField()
    read = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title


class Record(models.Model):
    """What an editor accepts, and the report it was found in."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    accepted = models.BooleanField(default=False)

    class Meta:
        abstract = True


class Person(Record):
    name = models.CharField(max_length=200)
    office = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.name


class PersonName(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class Issue(Record):
    label = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.label


class Meeting(Record):
    STATUSES = [(one, one) for one in ("planned", "held", "cancelled", "postponed", "unknown")]
    title = models.CharField(max_length=300)
    date = models.CharField(max_length=40, blank=True)
    place = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=20, choices=STATUSES)

    def __str__(self) -> str:
        return self.title


class Participant(models.Model):
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)

    def __str__(self) -> str:
        return f"{self.person} at {self.meeting}"


class AgendaItem(models.Model):
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    issue = models.ForeignKey(Issue, on_delete=models.CASCADE)
    outcome = models.CharField(max_length=20, blank=True)

    def __str__(self) -> str:
        return f"{self.issue} at {self.meeting}"


class Claim(models.Model):
    """What a source says about a meeting, with the words."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    field = models.CharField(max_length=40)
    value = models.CharField(max_length=300)
    quote = models.TextField()
    wrong = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"


class Suggestion(models.Model):
    """Two persons that may be one; the decision is noted, and carried out by hand."""

    DECISIONS = [(one, one) for one in ("open", "same", "different")]
    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    decision = models.CharField(max_length=20, choices=DECISIONS, default="open")

    def __str__(self) -> str:
        return f"{self.one} / {self.other}"
