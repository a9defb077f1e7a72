/** Holds what schools and courses keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const COURSES = `
  Introduction to statistics | World history | Spanish for beginners | Organic chemistry | Creative writing | Bookkeeping basics | Music theory
  Web design | Physics I | Drawing and perspective | Public speaking | Biology of plants | Economics | Ceramics | Programming with robots
  First aid | German B1 | Photography
`;
const WORK = values(
  "Essay on the river trade | Lab report 1 | Vocabulary unit 4 | Poster presentation | Problem set 3 | Book review | Map of the old town | Interview project | Reading log | Sketch series | Group experiment | Final paper",
);
const SUBJECTS = values(
  "Mathematics | English | History | Biology | Physics | Chemistry | Music | Art | Geography | Sports | Economics | Computing",
);

export const SCHOOL: Pack = {
  id: "school",
  cues: values(
    "school | school management | student management | student information system | course management | university | classroom | gradebook | training platform | tutoring | kindergarten | course enrollment | learning management",
  ),
  core: ["student", "course", "enrollment"],
  records: [
    {
      nouns: values("student | pupil | learner"),
      fields: "name; email; date of birth; class name; status (active, graduated, left)",
      links: [{ to: "class" }, { to: "school" }, { to: "parent" }],
      examples: { "class name": values("1A | 1B | 2A | 2B | 3A | 3B | 4A | 4B | 5A | 6B") },
    },
    {
      nouns: values("teacher | professor | tutor | lecturer"),
      fields: "name; email; phone; subject",
      links: [{ to: "department" }],
      examples: { subject: SUBJECTS },
    },
    {
      nouns: values("course | class | lesson | subject"),
      fields: "title; description; start date; credits; status (planned, open, running, finished)",
      links: [{ to: "teacher" }, { to: "professor" }, { to: "instructor" }, { to: "tutor" }, { to: "category" }],
      examples: { title: values(COURSES) },
    },
    {
      nouns: values("enrollment | enrolment"),
      fields: "date; status (active, completed, dropped)",
      links: [{ to: "student" }, { to: "learner" }, { to: "pupil" }, { to: "course" }, { to: "class" }],
    },
    {
      nouns: values("assignment | homework"),
      fields: "title; description; due date; points",
      links: [{ to: "course" }, { to: "class" }, { to: "subject" }, { to: "teacher" }],
      examples: { title: WORK },
    },
    {
      nouns: values("homework submission | assignment submission"),
      fields: "submitted at; file; comment; points; status (submitted, graded, returned)",
      links: [{ to: "assignment", brings: true }, { to: "homework" }, { to: "student" }],
    },
    {
      nouns: ["grade"],
      fields: "score (decimal); date; comment",
      links: [
        { to: "student" },
        { to: "pupil" },
        { to: "course" },
        { to: "class" },
        { to: "subject" },
        { to: "assignment" },
        { to: "exam" },
        { to: "test" },
      ],
    },
    {
      nouns: values("exam | test | exam paper"),
      fields: "title; description; date; duration; maximum score (integer)",
      links: [{ to: "course" }, { to: "class" }, { to: "subject" }],
      examples: {
        title: values(
          "Mid-term, algebra | Final exam, history | Vocabulary test 3 | Practical, chemistry | Oral exam | Entrance test | Driving theory | Reading test | Mock exam | Geometry test | Listening test | Resit, physics",
        ),
      },
    },
    {
      nouns: values("school class | grade level"),
      fields: "name; room number; school year (text); capacity",
      links: [{ to: "teacher" }],
      examples: { name: values("1A | 1B | 2A | 2B | 3A | 3B | 4A | 4B | 5A | 5B | 6A | 6B") },
    },
    {
      nouns: values("parent | guardian"),
      fields: "name; email; phone; address",
      links: [{ to: "student" }, { to: "child" }],
    },
    {
      nouns: ["child"],
      fields: "name; date of birth; group (text); allergies; notes",
      links: [{ to: "parent" }, { to: "guardian" }],
      examples: { group: values("Sparrows | Foxes | Hedgehogs | Ladybirds | Bears | Owls") },
    },
    {
      nouns: values("timetable entry | class schedule | timetable"),
      fields:
        "day of week (Monday, Tuesday, Wednesday, Thursday, Friday); start time (time); end time (time); room (text)",
      links: [{ to: "course" }, { to: "class" }, { to: "subject" }, { to: "teacher" }, { to: "room" }],
      examples: { room: values("101 | 102 | 204 | Lab 1 | Gym | Music room | Art room | Hall") },
    },
    {
      nouns: values("student attendance | class attendance | attendance sheet"),
      fields: "date (default today); status (present, late, absent, excused); notes",
      links: [{ to: "student", brings: true }, { to: "pupil" }, { to: "course" }, { to: "class" }, { to: "lesson" }],
    },
    {
      nouns: values("scholarship | student loan"),
      fields: "title; amount; deadline; status (planned, open, awarded, closed); requirements",
      links: [{ to: "student" }],
      examples: {
        title: values(
          "Travel grant | First in the family | Music award | Engineering fund | Housing support | Book allowance | Sports grant | Exchange semester | Research stay | Emergency fund | Women in science | Merit award",
        ),
      },
    },
  ],
};
