/** Holds what quizzes and learning by heart keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const QUESTIONS = values(`
  Which planet has the most moons? | What is the square root of 144? | Which gas do plants take in? | In which year did the lighthouse open?
  What is the capital of Portugal? | How many strings has a violin? | Which metal is liquid at room temperature? | What does a barometer measure?
  Which ocean is the largest? | How many sides has a hexagon? | What is the opposite of "scarce"? | Which bone protects the brain?
  What is 15 % of 200? | Which tree bears acorns?
`);
const ANSWERS = values(
  "Saturn | 12 | Carbon dioxide | 1894 | Lisbon | Four | Mercury | Air pressure | The Pacific | Six | Plentiful | The skull | 30 | The oak",
);

export const QUIZZES: Pack = {
  id: "quizzes",
  cues: values(
    "quiz | quiz app | trivia | flashcard | flashcards | vocabulary trainer | vocabulary | language learning | e-learning | elearning | online learning | exam preparation",
  ),
  core: ["quiz"],
  records: [
    {
      nouns: values("quiz | trivia quiz"),
      fields: "title; description; duration; maximum score (integer); status (draft, open, closed)",
      links: [{ to: "course" }, { to: "category" }],
      with: ["quiz question", "quiz result"],
      examples: {
        title: values(
          "World capitals | Animals of the forest | Fractions | Famous rivers | Kitchen science | Traffic signs | Musical instruments | Space | Grammar check | Inventions | Islands | Human body | Colours in Spanish | Small history of paper",
        ),
      },
    },
    {
      nouns: values("question | quiz question | exam question | trivia question"),
      fields: "question; answer; difficulty (easy, medium, hard); category",
      links: [
        { to: "quiz" },
        { to: "trivia quiz" },
        { to: "exam" },
        { to: "test" },
        { to: "contest" },
        { to: "survey" },
        { to: "questionnaire" },
        { to: "topic" },
        { to: "course" },
      ],
      examples: {
        question: QUESTIONS,
        answer: ANSWERS,
        category: values("Geography | Mathematics | Science | Music | Language | Nature | History | Sports"),
      },
    },
    {
      nouns: values("quiz result | quiz attempt | test attempt | exam result | attempt"),
      fields: "player; date (default today); score; duration",
      links: [
        { to: "quiz" },
        { to: "trivia quiz" },
        { to: "exam" },
        { to: "test" },
        { to: "student", role: "player" },
        { to: "learner", role: "player" },
      ],
    },
    {
      nouns: values("word | flashcard | vocabulary | vocabulary word"),
      fields: "word; meaning (long text); example (text); level (beginner, intermediate, advanced)",
      links: [{ to: "deck" }, { to: "language" }, { to: "category" }],
      examples: {
        word: values(
          "harbour | to borrow | cautious | drizzle | neighbour | to mend | thrifty | ladder | dusk | to whisper | kettle | brisk | meadow | to ponder | sturdy | anchor",
        ),
        meaning: values(
          "a place where ships are safe | to take for a time | careful about danger | light rain | a person next door | to repair | careful with money | steps to climb | the time after sunset | to speak very softly",
        ),
        example: values(
          "The boats lie in the harbour. | May I borrow your pen? | It was only a drizzle. | The ladder leans on the wall. | We met at dusk. | A brisk walk keeps you warm.",
        ),
      },
    },
    {
      nouns: ["deck"],
      fields: "name; description; level (beginner, intermediate, advanced)",
      examples: {
        name: values(
          "Travel | Food | Verbs 1 | Verbs 2 | Bones of the hand | Chemical elements | Capitals | Office words | Road signs | Birds | Formulas | Idioms",
        ),
      },
    },
  ],
};
