import { labelRuns } from '@/features/catalogue/domain/label';

/** Label text with its allergens emphasised, as the law wants them to stand out. */
export function labelText(ingredients: string) {
  return labelRuns(ingredients).map((run, index) =>
    run.emphasised ? <strong key={index}>{run.text}</strong> : <span key={index}>{run.text}</span>,
  );
}
