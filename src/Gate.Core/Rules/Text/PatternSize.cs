namespace Gate.Core.Rules.Text;

/// <summary>Estimates how many steps a regular expression has once its counted repetitions are written out, without building it.</summary>
internal static class PatternSize
{
    public const int Maximum = 20_000;

    public static long Of(string pattern)
    {
        var open = new Stack<long>();
        long total = 0;
        long last = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '(':
                    open.Push(total);
                    total = 0;
                    last = 0;
                    break;
                case ')' when open.Count > 0:
                    last = total;
                    total += open.Pop();
                    break;
                case '{' when Repetitions(pattern, ref i) is { } times:
                    total += last * (times - 1);
                    break;
                default:
                    i = EndOfItem(pattern, i);
                    last = 1;
                    total++;
                    break;
            }

            if (total > Maximum)
            {
                break;
            }
        }

        return total;
    }

    private static int EndOfItem(string pattern, int index)
    {
        if (pattern[index] == '\\')
        {
            return Math.Min(index + 1, pattern.Length - 1);
        }

        if (pattern[index] != '[')
        {
            return index;
        }

        // A bracket right after the opening one is a member of the class.
        var i = index + (pattern.AsSpan(index + 1).StartsWith("^") ? 3 : 2);
        while (i < pattern.Length && pattern[i] != ']')
        {
            i += pattern[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, pattern.Length - 1);
    }

    private static long? Repetitions(string pattern, ref int index)
    {
        var end = pattern.IndexOf('}', index);
        if (end < 0)
        {
            return null;
        }

        var numbers = pattern[(index + 1)..end].Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length == 0 || !int.TryParse(numbers[^1], out var times))
        {
            return null;
        }

        index = end;
        return Math.Max(1, times);
    }
}
