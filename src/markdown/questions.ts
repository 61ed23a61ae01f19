const QUESTION = /^(?:问|問|提问|提問|Q)[\s(（]?\d{0,3}[)）]?\s?[：:.、]\s*\S/;
const ANSWER = /^(?:答|回答|A)[\s(（]?\d{0,3}[)）]?\s?[：:.、]\s*\S/;

/** Whether a text is labelled as a question or an answer: 问：怎么办？ Q1: 怎么办？ */
export function isQuestionOrAnswer(text: string): boolean {
  return QUESTION.test(text) || ANSWER.test(text);
}

/** Whether a text is labelled as a question, and the next one as its answer. */
export function isAnsweredQuestion(texts: readonly string[], index: number): boolean {
  return QUESTION.test(texts[index] as string) && ANSWER.test(texts[index + 1] ?? '');
}
