using System.Text;

namespace Gate.Core.Reporting;

/// <summary>Markdown that never grows over a size: what a section has no room for is counted.</summary>
/// <param name="limit">In bytes of UTF-8.</param>
internal sealed class BoundedMarkdown(int limit)
{
    private readonly StringBuilder builder = new();
    private int used;

    /// <summary>Bytes left.</summary>
    public int Left => Math.Max(0, limit - used);

    /// <summary>Writes a block whatever is left: for the few that every report needs.</summary>
    public void Add(string block)
    {
        builder.Append(block);
        used += Encoding.UTF8.GetByteCount(block);
    }

    /// <summary>Writes as many blocks as fit into a share of the limit, then says how many more there are.</summary>
    /// <param name="more">The line for the others, by their number.</param>
    public void AddSection(string heading, IReadOnlyList<Func<string>> blocks, int share, Func<int, string> more)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        Add(heading);
        var room = Math.Min(share, Left) - Encoding.UTF8.GetByteCount(more(blocks.Count));
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i]();
            room -= Encoding.UTF8.GetByteCount(block);
            if (room < 0)
            {
                Add(more(blocks.Count - i));
                return;
            }

            Add(block);
        }
    }

    public override string ToString() => builder.ToString();
}
