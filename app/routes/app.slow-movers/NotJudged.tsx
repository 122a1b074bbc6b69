import { EmptyPage } from "#app/ui/EmptyPage.tsx";
import { type ImportView, isUnderWay } from "#app/ui/ImportProgress.tsx";

/** Before the first judgement. */
export function NotJudged({ run }: { run: ImportView | null }) {
  return (
    <EmptyPage
      missing={{
        title: "No part has a verdict yet",
        text: isUnderWay(run)
          ? "The import is reading your shop. When it is done, every part is judged by its sales and its stock, and this page fills."
          : "Whether a part is slow shows in its sales. They are judged after an import of your shop's history.",
      }}
      basis={{
        title: "What a part is judged by",
        points: [
          "Its own pace, compared with parts of its category, over up to three years.",
          "Its season: a part that sleeps over the winter is not a dead one.",
          "Its stock: days on which there was none to sell say nothing about demand.",
          "Its cost: what one unit cost you, which makes idle units into capital.",
        ],
      }}
      actions={[
        {
          what: "Import your shop",
          fact: isUnderWay(run) ? "It is under way." : "It reads products, stock and orders, and changes nothing.",
          link: "Open the home page",
          url: "/app",
        },
        {
          what: "Check your season",
          fact: "Sleeping parts are told from dead ones by it.",
          link: "Change the season",
          url: "/app/settings",
        },
      ]}
    />
  );
}
