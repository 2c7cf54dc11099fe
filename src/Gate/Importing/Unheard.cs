using System.Collections.ObjectModel;
using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>Takes problems that have been told before.</summary>
internal sealed class Unheard : Collection<Problem>
{
    protected override void InsertItem(int index, Problem item)
    {
        // They were told when the exports were read for the first time.
    }
}
