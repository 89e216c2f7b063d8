package global.giga.school;

import java.util.Locale;

/**
 * How alike two names are, after Ratcliff and Obershelp: twice the letters in common blocks over the letters of both,
 * case aside. 1 = equal, 0 = no letter in common.
 */
final class NameRatio {
    private NameRatio() {}

    /** Whether the ratio of the names is over {@code percent} / 100. */
    static boolean over(int percent, String a, String b) {
        var x = a.toLowerCase(Locale.ROOT);
        var y = b.toLowerCase(Locale.ROOT);
        return 200L * common(x, y) > (long) percent * (x.length() + y.length());
    }

    /** Letters in the longest common block, and in those to its left and right. */
    private static int common(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int length = 0;
        int endA = 0;
        int endB = 0;
        var runs = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = b.length(); j >= 1; j--) {
                runs[j] = a.charAt(i - 1) == b.charAt(j - 1) ? runs[j - 1] + 1 : 0;
                if (runs[j] > length || runs[j] == length && length > 0 && endA == i && j < endB) {
                    length = runs[j];
                    endA = i;
                    endB = j;
                }
            }
        }
        return length == 0
                ? 0
                : length
                        + common(a.substring(0, endA - length), b.substring(0, endB - length))
                        + common(a.substring(endA), b.substring(endB));
    }
}
