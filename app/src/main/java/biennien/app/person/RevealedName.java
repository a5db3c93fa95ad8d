package biennien.app.person;

import biennien.command.kernel.Warning;

import java.util.List;

/**
 * The name of a commended person, to whoever asked and to nobody else: it is kept nowhere.
 *
 * @param id of the person
 * @param position of the event that recorded this reading
 * @param names each name that was recorded for this person, once; more than one when sources spell
 *     it differently
 * @param warnings what is doubtful about the purpose; stored with the event
 */
record RevealedName(String id, long position, List<String> names, List<Warning> warnings) {

    /** Without the names: what is printed may be a log. */
    @Override
    public String toString() {
        return "RevealedName[id=" + id + ", position=" + position + "]";
    }
}
